#include "wizards/wizard_dialog.h"

#include "theme/theme.h"
#include "wizards/preview_pane.h"
#include "wizards/step_rail.h"
#include "wizards/wizard_page.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

QFrame *line(QFrame::Shape shape)
{
    auto *frame = new QFrame;
    frame->setFrameShape(shape);
    frame->setProperty("separator", true);
    if (shape == QFrame::HLine)
        frame->setFixedHeight(1);
    else
        frame->setFixedWidth(1);
    return frame;
}

}

WizardDialog::WizardDialog(const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_rail(new StepRail)
    , m_stack(new QStackedWidget)
    , m_preview(new PreviewPane)
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton(tr("Next")))
    , m_finish(new QPushButton(tr("Finish")))
    , m_reason(new QLabel)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(1200, 690);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"wizardCancelButton"_s);
    cancel->setToolTip(tr("Leave everything as it is (Escape)"));
    cancel->setAutoDefault(false);
    m_back->setObjectName(u"wizardBackButton"_s);
    m_back->setToolTip(tr("The page before (Alt+Left)"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setAutoDefault(false);
    m_next->setObjectName(u"wizardNextButton"_s);
    m_next->setToolTip(tr("The page after (Return)"));
    m_finish->setObjectName(u"wizardFinishButton"_s);
    m_finish->setToolTip(tr("Make it so, as one step that can be undone (Ctrl+Return)"));
    m_finish->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_finish->setProperty("primary", true);
    m_stack->setObjectName(u"wizardPages"_s);
    m_reason->setObjectName(u"wizardReasonLabel"_s);
    m_reason->setProperty("problem", true);
    m_reason->setWordWrap(true);

    m_preview->setFixedWidth(430);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(line(QFrame::VLine));
    middle->addWidget(m_stack, 1);
    middle->addWidget(line(QFrame::VLine));
    middle->addWidget(m_preview);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 12, 16, 14);
    buttons->setSpacing(8);
    buttons->addWidget(m_reason, 1);
    for (QPushButton *button : {cancel, m_back, m_next, m_finish})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(line(QFrame::HLine));
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(currentPage() - 1); });
    connect(m_next, &QPushButton::clicked, this, &WizardDialog::next);
    connect(m_finish, &QPushButton::clicked, this, &WizardDialog::finish);
    connect(m_rail, &StepRail::chosen, this, &WizardDialog::goTo);
}

void WizardDialog::addPage(WizardPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_rail->addStep(page->title());
    connect(page, &WizardPage::changed, this, &WizardDialog::refresh);
}

void WizardDialog::begin()
{
    m_rail->setVisible(m_pages.size() > 1);
    m_back->setVisible(m_pages.size() > 1);
    m_next->setVisible(m_pages.size() > 1);
    goTo(0);
}

int WizardDialog::currentPage() const
{
    return m_stack->currentIndex();
}

void WizardDialog::goTo(int page)
{
    if (page < 0 || page >= m_pages.size())
        return;
    m_reached = std::max(m_reached, page);
    m_stack->setCurrentIndex(page);
    m_preview->setVisible(!m_pages[page]->isWide());
    m_pages[page]->enter();
    refresh();
    // The first input, as somebody without a mouse expects it.
    for (QWidget *widget = m_pages[page]->nextInFocusChain();
         widget && widget != m_pages[page] && m_pages[page]->isAncestorOf(widget);
         widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->isHidden()) {
            widget->setFocus();
            break;
        }
    }
}

void WizardDialog::refresh()
{
    const QMap<QString, QString> wrong = problems();
    for (WizardPage *page : std::as_const(m_pages)) {
        const bool isFine = page->showProblems(wrong);
        if (page == m_pages[currentPage()])
            m_isPageFine = isFine;
    }
    const Result<design::Design> made = result();
    m_isDone = made.has_value();
    if (made)
        m_preview->setDesign(*made);
    else
        m_preview->setProblem(firstProblem(made.error()));
    m_reason->setText(made || !m_isPageFine ? QString() : firstProblem(made.error()));
    showButtons();
}

/// With the name of the question, wherever it is asked.
QString WizardDialog::firstProblem(const Error &error) const
{
    for (const WizardPage *page : m_pages) {
        if (const QString problem = page->firstProblem(); !problem.isEmpty())
            return problem;
    }
    return error.message;
}

void WizardDialog::showButtons()
{
    const bool isLast = currentPage() + 1 == m_pages.size();
    m_back->setEnabled(currentPage() > 0);
    m_next->setEnabled(!isLast && m_isPageFine);
    m_finish->setEnabled(m_isDone);
    m_next->setDefault(!isLast);
    m_finish->setDefault(isLast);
    m_rail->setCurrent(currentPage(),
                       m_isPageFine ? std::max(m_reached, currentPage() + 1) : currentPage());
}

void WizardDialog::next()
{
    if (m_isPageFine)
        goTo(currentPage() + 1);
}

void WizardDialog::finish()
{
    const Result<design::Design> made = result();
    if (!made)
        return;
    emit completed({editText(), *made, secrets()});
    accept();
}

}
