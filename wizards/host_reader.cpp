#include "wizards/host_reader.h"

#include "hosts/look.h"
#include "wizards/host_line.h"

#include <QBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using document::HostContact;

namespace {

constexpr int mostAtOnce = 32; ///< as the command line

}

HostReader::HostReader(document::Reach reach, std::shared_ptr<hosts::SecretStore> secrets,
                       const ReaderLook &look)
    : m_asker(new HostAsker(std::move(reach), std::move(secrets),
                            {u"readHostsButton"_s, look.readText, look.readHelp}))
    , m_isBrief(look.isBrief)
    , m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_asker);
    layout->addLayout(m_lines);
    connect(m_asker, &HostAsker::startRequested, this, &HostReader::read);
    connect(m_asker, &HostAsker::oldAllowed, this, &HostReader::showState);
    connect(m_asker, &HostAsker::failed, this,
            [this](const Error &error) { m_reachProblem = error.message; });
    connect(m_asker, &HostAsker::ended, this, &HostReader::end);
    setWanted(true);
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
    setWanted(m_isWanted);
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
    if (!m_asker->canStart())
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
    m_asker->start(
        [this, asked, known,
         digest = m_digest](const hosts::Connector &connector, document::QuestionDesk &,
                            const document::HostWork::Tell &tell, std::stop_token stop) {
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
        m_drawn);
    showState();
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

/// Those that had not answered when it was cancelled are as if nobody had asked them.
void HostReader::end()
{
    for (document::HostStatus &status : m_status) {
        if (!status.facts && status.contact != HostContact::Failed)
            status = {};
    }
    showState();
    emit ended();
}

void HostReader::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    m_asker->setReady(m_isWanted && !m_hosts.isEmpty());
}

void HostReader::showState()
{
    const bool takesOld = m_asker->takesOld();
    bool needsOld = takesOld;
    for (auto line = m_lineOf.cbegin(); line != m_lineOf.cend(); ++line) {
        const document::HostStatus status = m_status.value(line.key());
        (*line)->show(status, takesOld);
        (*line)->setVisible(!m_isBrief || isReading() || status.contact == HostContact::Failed);
        needsOld = needsOld || (status.error && status.error->code == u"ssh-no-common-algorithm");
    }
    m_asker->offerOld(needsOld);
    emit changed();
}

}
