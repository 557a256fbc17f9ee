// What all wizards look like: pages with questions, beside them what the answers come to.
#pragma once

#include "core/result.h"
#include "design/design.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace basalt::wizards {

class PreviewPane;
class StepRail;
class WizardPage;

/// What a finished wizard asks for: one edit of the design, and secrets to be kept.
struct Outcome
{
    QString text; ///< of the step of undo
    design::Design design;
    QMap<QString, QByteArray> secrets; ///< by name; they never get into the design
};

/// Deletes itself when it is closed.
class WizardDialog : public QDialog
{
    Q_OBJECT
public:
    WizardDialog(const QString &name, const QString &title, QWidget *parent);

    int currentPage() const;
    void goTo(int page);
    PreviewPane *preview() const { return m_preview; }

signals:
    void completed(const basalt::wizards::Outcome &outcome);

protected:
    void addPage(WizardPage *page);
    /// Once, after all pages are there.
    void begin();
    /// After an answer: problems, drawing and buttons.
    void refresh();
    QString firstProblem(const Error &error) const;

    virtual QMap<QString, QString> problems() const = 0;
    virtual Result<design::Design> result() const = 0;
    virtual QString editText() const = 0;
    virtual QMap<QString, QByteArray> secrets() const { return {}; }

private:
    void next();
    void finish();
    void showButtons();

    StepRail *m_rail;
    QStackedWidget *m_stack;
    PreviewPane *m_preview;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_finish;
    QLabel *m_reason; ///< why it cannot be finished
    QList<WizardPage *> m_pages;
    bool m_isPageFine = true;
    bool m_isDone = false; ///< the answers make a design
    int m_reached = 0;
};

}
