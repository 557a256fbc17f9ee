// Exports of the open design: chooses files, runs the work, says what came of it or how to cancel it.
#pragma once

#include "output/output_runner.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace basalt::document {
class DesignDocument;
}

namespace basalt::window {

class ExportBar : public QWidget
{
    Q_OBJECT
public:
    explicit ExportBar(const document::DesignDocument &document, QWidget *parent = nullptr);

    /// Asks for a file, then writes it.
    void choose(output::OutputKind kind);
    void start(output::OutputKind kind, const QString &file);
    bool isBusy() const { return m_runner->isBusy(); }

signals:
    void failed(const QList<basalt::Error> &errors);
    void finished(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();
    void showResult(const QString &text);
    QString proposedFile(output::OutputKind kind) const;

    const document::DesignDocument &m_document;
    output::OutputRunner *m_runner;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button; ///< cancels what runs, dismisses what is over
    QTimer m_patience;     ///< short work shows no progress
};

}
