#include "wizards/host_reader.h"

#include "hosts/look.h"
#include "wizards/host_line.h"
#include "wizards/inputs.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using document::HostContact;
using document::HostWork;

namespace {

constexpr int mostAtOnce = 32; ///< as the command line

QPushButton *button(const QString &name, const QString &text, const QString &help)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    made->setToolTip(help);
    made->setAutoDefault(false);
    return made;
}

}

HostReader::HostReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets,
                       const ReaderLook &look)
    : m_reach(std::move(reach))
    , m_logins(std::make_shared<document::LoginSecrets>(std::move(secrets)))
    , m_isBrief(look.isBrief)
    , m_read(button(u"readHostsButton"_s, look.readText, look.readHelp))
    , m_cancel(button(u"cancelReadingButton"_s, tr("Stop waiting"),
                      tr("Leave those that have not answered")))
    , m_takesOld(new QCheckBox(tr("Allow the algorithms of old SSH servers (SHA-1)")))
    , m_lines(new QVBoxLayout)
{
    m_takesOld->setObjectName(u"oldServersCheck"_s);
    m_takesOld->setToolTip(tr("As that of EL6 has them; new servers need none of them"));
    m_takesOld->hide();
    if (!m_reach)
        m_read->setToolTip(tr("There are no hosts to be asked: those of this window are simulated "
                              "in the program's memory."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_takesOld);
    buttons->addStretch(1);
    m_lines->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(buttons);
    layout->addLayout(m_lines);
    connect(m_read, &QPushButton::clicked, this, &HostReader::read);
    connect(m_cancel, &QPushButton::clicked, this, &HostReader::cancel);
    connect(m_takesOld, &QCheckBox::toggled, this, &HostReader::showState);
    showState();
}

HostReader::~HostReader()
{
    if (m_work)
        m_work->leave();
}

void HostReader::setHosts(const QList<design::Host> &hosts, const Digest &digest)
{
    m_digest = digest;
    m_hosts = hosts;
    for (const design::Host &host : std::as_const(m_hosts)) {
        if (m_asked.value(host.name) != host) // the same name by another way
            m_status.remove(host.name);
    }
    m_reachProblem.clear();
    qDeleteAll(m_lineOf);
    m_lineOf.clear();
    for (const design::Host &host : std::as_const(m_hosts)) {
        m_lineOf.insert(host.name, new HostLine(host.name));
        m_lines->addWidget(m_lineOf[host.name]);
    }
    showState();
}

void HostReader::setDesign(const design::Design &design)
{
    m_drawn = design;
    setHosts(design.hosts);
}

QStringList HostReader::names() const
{
    QStringList names;
    for (const design::Host &host : m_hosts)
        names << host.name;
    return names;
}

HostReader::Facts HostReader::factsSoFar() const
{
    Facts facts;
    for (const QString &name : names()) {
        if (const document::HostStatus status = m_status.value(name); status.facts)
            facts.insert(name, *status.facts);
    }
    return facts;
}

QStringList HostReader::failed() const
{
    QStringList failed;
    for (const QString &name : names()) {
        if (m_status.value(name).contact == HostContact::Failed)
            failed << name;
    }
    return failed;
}

/// All at once, in threads; what they tell comes back here. The facts of those that have answered are
/// kept if others fail.
void HostReader::read()
{
    if (!canRead())
        return;
    const Facts known = m_isBrief ? Facts() : factsSoFar();
    QList<design::Host> asked;
    for (const design::Host &host : std::as_const(m_hosts)) {
        if (known.contains(host.name))
            continue;
        asked.append(host);
        m_asked.insert(host.name, host);
        m_status[host.name] = {};
    }
    m_reachProblem.clear();
    m_work = new HostWork(m_reach, m_logins, this);
    connect(m_work, &HostWork::questionChanged, this, &HostReader::followQuestion);
    connect(m_work, &HostWork::failed, this,
            [this](const Error &error) { m_reachProblem = error.message; });
    connect(m_work, &HostWork::ended, this, &HostReader::end);
    m_work->start(
        [this, asked, known, digest = m_digest](const hosts::Connector &connector,
                                                const HostWork::Tell &tell, std::stop_token stop) {
            const hosts::LookSinks sinks{
                [&](const hosts::RunEvent &event) { tell([this, event] { take(event); }); },
                [&](const facts::HostFacts &facts) {
                    tell([this, facts] { m_status[facts.host].facts = facts; });
                }};
            const hosts::Looked looked =
                hosts::lookAtAll(asked, connector, mostAtOnce, sinks, std::move(stop));
            if (!looked.failures.isEmpty() || !digest)
                return;
            Facts all = known;
            all.insert(looked.facts);
            tell(digest(all));
        },
        m_takesOld->isChecked(), m_drawn);
    showState();
}

void HostReader::cancel()
{
    if (!m_work)
        return;
    m_question.follow({}, window());
    std::exchange(m_work, nullptr)->leave();
    for (document::HostStatus &status : m_status) {
        if (!status.facts && status.contact != HostContact::Failed)
            status = {};
    }
    showState();
    emit ended();
}

void HostReader::followQuestion()
{
    const auto asked = m_work ? m_work->question() : std::nullopt;
    if (deploy::QuestionDialog *dialog = m_question.follow(asked, window()))
        connect(dialog, &deploy::QuestionDialog::answered, m_work, &HostWork::answer);
}

void HostReader::take(const hosts::RunEvent &event)
{
    document::HostStatus &status = m_status[event.host];
    switch (event.kind) {
    case hosts::EventKind::HostConnecting:
        status.contact = HostContact::Connecting;
        break;
    case hosts::EventKind::HostConnected:
        status.contact = HostContact::Reading;
        break;
    case hosts::EventKind::HostFailed:
        status.contact = HostContact::Failed;
        status.error = event.error;
        break;
    default:
        status.contact = HostContact::Read;
    }
    showState();
}

void HostReader::end()
{
    std::exchange(m_work, nullptr)->deleteLater();
    showState();
    emit ended();
}

bool HostReader::canRead() const
{
    return m_reach && !m_work && !m_hosts.isEmpty() && m_isWanted;
}

void HostReader::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    m_read->setEnabled(canRead());
}

void HostReader::showState()
{
    const bool takesOld = m_takesOld->isChecked();
    bool needsOld = takesOld;
    for (auto line = m_lineOf.cbegin(); line != m_lineOf.cend(); ++line) {
        const document::HostStatus status = m_status.value(line.key());
        (*line)->show(status, takesOld);
        (*line)->setVisible(!m_isBrief || m_work || status.contact == HostContact::Failed);
        needsOld = needsOld || (status.error && status.error->code == u"ssh-no-common-algorithm");
    }
    m_takesOld->setVisible(needsOld);
    showRunning(m_read, canRead(), m_cancel, m_work);
    emit changed();
}

}
