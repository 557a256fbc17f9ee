#include "deploy/deploy_bar.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace basalt::deploy {

using namespace Qt::StringLiterals;

QPushButton *DeployBar::add(const QString &name, const QString &text, const QString &help)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(help);
    return button;
}

DeployBar::DeployBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_detail(new QLabel)
    , m_note(new QLabel)
    , m_progress(new QProgressBar)
    , m_readButton(add(u"readFactsButton"_s, tr("Read facts"),
                       tr("Connect to the hosts and read what they have; changes nothing (F5)")))
    , m_startButton(add(u"startButton"_s, tr("Start …"), QString()))
    , m_pauseButton(add(u"pauseButton"_s, tr("Pause"), QString()))
    , m_cancelButton(add(u"cancelButton"_s, tr("Cancel"),
                         tr("Stop after what is under way; it can be gone on with or taken back")))
    , m_undoButton(add(u"undoRunButton"_s, tr("Take back …"),
                       tr("Restore what the last deployment has replaced")))
{
    setObjectName(u"deployBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"deployStateLabel"_s);
    m_text->setFont(theme::font(theme::TextSize::Normal, true));
    m_text->setWordWrap(true);
    m_detail->setObjectName(u"deployDetailLabel"_s);
    m_detail->setProperty("secondary", true);
    m_detail->setWordWrap(true);
    m_note->setObjectName(u"deployNoteLabel"_s);
    m_note->setFont(theme::font(theme::TextSize::Small));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_startButton->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_progress->setObjectName(u"deployProgressBar"_s);
    m_progress->setAccessibleName(tr("Progress of the deployment"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    connect(m_readButton, &QPushButton::clicked, this, &DeployBar::readRequested);
    connect(m_startButton, &QPushButton::clicked, this, &DeployBar::startRequested);
    connect(m_pauseButton, &QPushButton::clicked, this, [this] {
        if (m_isPaused)
            emit goOnRequested();
        else
            emit pauseRequested();
    });
    connect(m_cancelButton, &QPushButton::clicked, this, &DeployBar::cancelRequested);
    connect(m_undoButton, &QPushButton::clicked, this, &DeployBar::undoRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    words->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (QPushButton *button :
         {m_readButton, m_startButton, m_pauseButton, m_cancelButton, m_undoButton})
        row->addWidget(button, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    show({});
}

void DeployBar::show(const View &view)
{
    m_isPaused = view.isPaused;
    m_text->setText(view.text);
    m_detail->setText(view.detail);
    m_detail->setVisible(!view.detail.isEmpty());
    m_note->setText(view.notes.section(u'\n', -1));
    m_note->setToolTip(view.notes);
    m_note->setVisible(!view.notes.isEmpty());
    m_progress->setVisible(view.total > 0 || view.isEndless);
    m_progress->setRange(0, view.isEndless ? 0 : std::max(1, view.total));
    if (!view.isEndless)
        m_progress->setValue(view.done);
    m_readButton->setVisible(!view.isExecuting);
    m_readButton->setText(view.readsAgain ? tr("Read facts again") : tr("Read facts"));
    m_readButton->setEnabled(view.mayRead);
    m_readButton->setShortcut(Qt::Key_F5); // a new text takes it away
    m_startButton->setVisible(!view.isExecuting);
    m_startButton->setEnabled(view.mayStart);
    m_startButton->setToolTip(view.startHelp);
    m_pauseButton->setVisible(view.isExecuting);
    m_pauseButton->setText(view.isPaused ? tr("Continue") : tr("Pause"));
    m_pauseButton->setToolTip(view.isPaused ? tr("Begin further steps again")
                                            : tr("Begin no further step until you continue"));
    m_cancelButton->setVisible(view.isExecuting || view.mayCancel);
    m_cancelButton->setEnabled(view.mayCancel);
    m_undoButton->setVisible(view.offersUndo);
    m_undoButton->setEnabled(view.mayUndo);
    // What comes next is the one filled button.
    const auto emphasise = [](QPushButton *button, bool on) {
        if (button->property("primary").toBool() == on)
            return;
        button->setProperty("primary", on);
        button->style()->unpolish(button);
        button->style()->polish(button);
    };
    emphasise(m_startButton, view.mayStart);
    emphasise(m_readButton, view.isReadNext);
}

}
