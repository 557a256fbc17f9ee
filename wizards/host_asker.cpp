#include "wizards/host_asker.h"

#include "wizards/inputs.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using document::HostWork;

HostAsker::HostAsker(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets,
                     const AskerLook &look)
    : m_reach(std::move(reach))
    , m_logins(std::make_shared<document::LoginSecrets>(std::move(secrets)))
    , m_start(button(look.name, look.text,
                     m_reach ? look.help
                             : tr("There are no hosts to be asked: those of this window are "
                                  "simulated in the program's memory.")))
    , m_cancel(button(u"stopWaitingButton"_s, tr("Stop waiting"),
                      tr("Leave those that have not answered")))
    , m_takesOld(new QCheckBox(tr("Allow the algorithms of old SSH servers (SHA-1)")))
{
    m_takesOld->setObjectName(u"oldServersCheck"_s);
    m_takesOld->setToolTip(tr("As that of EL6 has them; new servers need none of them"));
    m_takesOld->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_takesOld);
    connect(m_start, &QPushButton::clicked, this, &HostAsker::startRequested);
    connect(m_cancel, &QPushButton::clicked, this, &HostAsker::cancel);
    connect(m_takesOld, &QCheckBox::toggled, this, &HostAsker::oldAllowed);
    showButtons();
}

HostAsker::~HostAsker()
{
    if (m_work)
        m_work->leave();
}

bool HostAsker::takesOld() const
{
    return m_takesOld->isChecked();
}

void HostAsker::setReady(bool isReady)
{
    m_isReady = isReady;
    showButtons();
}

void HostAsker::offerOld(bool isOffered)
{
    m_takesOld->setVisible(isOffered);
}

void HostAsker::start(HostWork::Task task, const design::Design &drawn)
{
    if (!canStart())
        return;
    m_work = new HostWork(m_reach, m_logins, this);
    connect(m_work, &HostWork::questionChanged, this, &HostAsker::followQuestion);
    connect(m_work, &HostWork::failed, this, &HostAsker::failed);
    connect(m_work, &HostWork::ended, this, &HostAsker::end);
    m_work->start(std::move(task), takesOld(), drawn);
    showButtons();
}

void HostAsker::cancel()
{
    if (!m_work)
        return;
    m_question.follow({}, window());
    std::exchange(m_work, nullptr)->leave();
    showButtons();
    emit ended();
}

void HostAsker::end()
{
    std::exchange(m_work, nullptr)->deleteLater();
    showButtons();
    emit ended();
}

void HostAsker::followQuestion()
{
    const auto asked = m_work ? m_work->question() : std::nullopt;
    if (deploy::QuestionDialog *dialog = m_question.follow(asked, window()))
        connect(dialog, &deploy::QuestionDialog::answered, m_work, &HostWork::answer);
}

void HostAsker::showButtons()
{
    showRunning(m_start, canStart(), m_cancel, m_work);
    m_takesOld->setEnabled(!m_work);
}

}
