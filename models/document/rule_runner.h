// Runs the rules over the open design a moment after its last change, and renders its files.
#pragma once

#include "core/artefact.h"
#include "core/result.h"
#include "rules/rule.h"

#include <QObject>
#include <QTimer>

namespace basalt::document {

class DesignDocument;

class RuleRunner : public QObject
{
    Q_OBJECT
public:
    explicit RuleRunner(const DesignDocument &document, QObject *parent = nullptr);

    const rules::Report &report() const { return m_report; }
    const QList<Artefact> &files() const { return m_files; }
    const QList<Error> &problems() const { return m_problems; } ///< why there are no files

    /// Now, instead of after the pause.
    void run();

signals:
    void finished();

private:
    const DesignDocument &m_document;
    QTimer m_pause;
    rules::Report m_report;
    QList<Artefact> m_files;
    QList<Error> m_problems;
};

}
