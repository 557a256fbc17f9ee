// What has failed in the drawing, and what follows from it.
#pragma once

#include "design/design.h"
#include "document/change_set.h"
#include "whatif/whatif.h"

#include <QObject>
#include <memory>
#include <optional>

namespace basalt::document {

class DesignDocument;

class WhatIfSession : public QObject
{
    Q_OBJECT
public:
    explicit WhatIfSession(const DesignDocument &document, QObject *parent = nullptr);
    ~WhatIfSession() override;

    bool isActive() const { return !m_failed.isEmpty(); }
    QStringList failed() const { return m_failed; } ///< sorted
    /// With nothing failed: the design as drawn.
    const whatif::Outcome &outcome() const { return m_outcome; }
    const whatif::Outcome &baseline() const { return m_baseline; }

    /// Things whose failure, on top of what has failed already, would lose the service although they
    /// alone would not: the design is one fault from losing it.
    QStringList nextFaults() const;

    /// Fails a thing or mends it. The error says why it cannot fail (a VM, an unknown name).
    Result<> toggle(const QString &thing);
    Result<> fail(const QStringList &things);
    void restoreAll();

signals:
    void changed();

private:
    void prepare();
    void follow();
    void setFailed(QStringList failed);

    const DesignDocument &m_document;
    std::unique_ptr<whatif::Evaluator> m_evaluator;
    QStringList m_failed;
    whatif::Outcome m_outcome;
    whatif::Outcome m_baseline;
};

}
