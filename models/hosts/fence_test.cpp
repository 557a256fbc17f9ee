#include "hosts/fence_test.h"

#include "design/lookup.h"
#include "plan/fence_question.h"
#include "plan/snippets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

constexpr qsizetype mostLines = 4; ///< of what an agent says

class FenceTest
{
    Q_DECLARE_TR_FUNCTIONS(hosts)

public:
    FenceTest(const design::Design &design, const Connector &connector, SecretStore &secrets,
              std::stop_token stop)
        : m_design(design)
        , m_connector(connector)
        , m_secrets(secrets)
        , m_stop(std::move(stop))
    {}

    void ask(const design::FencingDevice &device,
             const std::function<void(const FenceAnswer &)> &answer);

private:
    Result<TransportPtr> opened(const QString &host);
    Result<TransportPtr> asker(const design::FencingDevice &device);
    void askOne(const design::FencingDevice &device, const plan::FenceQuestion &question,
                FenceAnswer &answer);
    void judge(const design::FencingDevice &device, const CommandResult &result,
               FenceAnswer &answer) const;

    const design::Design &m_design;
    const Connector &m_connector;
    SecretStore &m_secrets;
    std::stop_token m_stop;
    std::map<QString, Result<TransportPtr>> m_opened; ///< each is tried once
};

Result<TransportPtr> FenceTest::opened(const QString &host)
{
    if (const auto known = m_opened.find(host); known != m_opened.end())
        return known->second;
    Result<TransportPtr> transport = m_connector(*design::findHost(m_design, host));
    if (transport) {
        if (const auto open = (*transport)->open(m_stop); !open)
            transport = tl::unexpected(open.error());
    }
    return m_opened.emplace(host, transport).first->second;
}

Result<TransportPtr> FenceTest::asker(const design::FencingDevice &device)
{
    QStringList others;
    QStringList killed;
    for (const design::Host &host : m_design.hosts)
        (device.kills.contains(host.name) ? killed : others) << host.name;
    QString reason;
    for (const QString &host : others + killed) {
        Result<TransportPtr> transport = opened(host);
        if (transport || m_stop.stop_requested())
            return transport;
        reason += u'\n' + host + u": "_s + transport.error().message;
    }
    return failure(u"no-host"_s,
                   tr("The device is asked from a host of the cluster, and none can be reached:")
                       + reason);
}

/// What agents write, without times, levels and the advice to call them with -h.
QString wordsOf(const QByteArray &err)
{
    static const QRegularExpression start(
        u"^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d+ )?(ERROR: )?(Failed: )?"_s,
        QRegularExpression::MultilineOption);
    QStringList lines;
    const QString text = QString::fromUtf8(err).remove(start);
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith("Please use '-h'"_L1))
            lines << line.trimmed();
    }
    return lines.mid(std::max<qsizetype>(0, lines.size() - mostLines)).join(u'\n');
}

void FenceTest::judge(const design::FencingDevice &device, const CommandResult &result,
                      FenceAnswer &answer) const
{
    constexpr int notThere = 3;
    if (result.succeeded()) {
        const QByteArray words = result.out.toLower();
        if (words.contains("status: on"))
            answer.isOn = true;
        else if (words.contains("status: off"))
            answer.isOn = false;
        return;
    }
    const QString said = wordsOf(result.err);
    const bool lacksProgram =
        said.contains("not found or not accessible"_L1) || said.contains("Cannot run command"_L1);
    const bool isSilent = result.timedOut || said.contains(u"timed out"_s, Qt::CaseInsensitive);
    if (result.exitCode == notThere)
        answer.error = Error{u"no-agent"_s,
                             tr("%1 is not installed on %2: install the fence agents there, or "
                                "deploy the cluster, which does it.")
                                 .arg(device.agent, answer.from),
                             answer.from};
    else if (lacksProgram)
        answer.error = Error{u"no-agent"_s,
                             said + u'\n'
                                 + tr("%1 needs it on %2: install it there, or deploy the cluster, "
                                      "which does it.")
                                       .arg(device.agent, answer.from),
                             answer.from};
    else if (isSilent)
        answer.error = Error{u"fence-timeout"_s,
                             tr("It does not answer: look at its address, its network and its "
                                "power."),
                             answer.from};
    else
        answer.error = Error{u"fence-refused"_s,
                             (said.isEmpty() ? tr("%1 says nothing.").arg(device.agent) : said)
                                 + u'\n' + tr("Look at address, user, password and plug."),
                             answer.from};
}

void FenceTest::askOne(const design::FencingDevice &device, const plan::FenceQuestion &question,
                       FenceAnswer &answer)
{
    const Result<TransportPtr> from = asker(device);
    if (!from) {
        answer.error = from.error();
        return;
    }
    answer.from = (*from)->host();
    const Result<QByteArray> input = resolved(question.input, m_secrets);
    if (!input) {
        answer.error = input.error();
        return;
    }
    HostCommand command = snippetCommand(plan::snippets::fenceStatus, {device.agent});
    command.input = {{*input, {}, SecretForm::Plain}};
    const auto results = (*from)->run({command}, {}, m_stop);
    if (results)
        judge(device, results->constFirst(), answer);
    else
        answer.error = results.error();
}

void FenceTest::ask(const design::FencingDevice &device,
                    const std::function<void(const FenceAnswer &)> &answer)
{
    for (const plan::FenceQuestion &question :
         plan::fenceQuestions(m_design, catalogue::builtIn(), device.name)) {
        if (m_stop.stop_requested())
            return;
        FenceAnswer one{device.name, question.plug, {}, {}, {}};
        askOne(device, question, one);
        answer(one);
    }
}

}

void testFencing(const design::Design &design, const QStringList &devices,
                 const Connector &connector, SecretStore &secrets,
                 const std::function<void(const FenceAnswer &)> &answer, std::stop_token stop)
{
    FenceTest test(design, connector, secrets, std::move(stop));
    for (const QString &name : devices) {
        if (const design::FencingDevice *device = design::findFencing(design, name))
            test.ask(*device, answer);
    }
}

}
