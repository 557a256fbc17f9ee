#include "support/practice_hosts.h"

#include "design/design_file.h"
#include "support/support.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::test {

namespace {

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression word(u"'([^']*)'|(\\S+)"_s);
    QStringList words;
    for (auto it = word.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        words.append(match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
    }
    return words;
}

}

design::Design exampleDesign(const QString &name)
{
    const QString path = u"resources/examples/%1.yaml"_s.arg(name);
    const auto design = design::parseDesign(sourceFile(path), path);
    if (!design)
        qFatal("%s: %s", qPrintable(path), qPrintable(design.error().constFirst().message));
    return *design;
}

std::shared_ptr<practice::PracticeCluster> practiceOf(const design::Design &design,
                                                      const QString &folder)
{
    const auto cluster = practice::openPractice(folder, design, catalogue::builtIn(), {0});
    if (!cluster)
        qFatal("practice: %s", qPrintable(cluster.error().message));
    return *cluster;
}

void startMultipath(const std::shared_ptr<practice::PracticeCluster> &cluster,
                    const QStringList &hosts)
{
    PracticeHosts all(cluster);
    for (const QString &host : hosts) {
        for (const auto &[line, input] :
             {std::pair<QString, QByteArray>(u"apt-get install -y multipath-tools"_s, {}),
              {u"tee /etc/multipath.conf"_s,
               "defaults {\n    user_friendly_names yes\n    find_multipaths yes\n}\n"},
              {u"systemctl restart multipathd"_s, {}}}) {
            const CommandResult result = all.run(host, line, input);
            if (!result.succeeded())
                qFatal("%s: %s: %s", qPrintable(host), qPrintable(line), result.err.constData());
        }
    }
}

PracticeHosts::PracticeHosts(std::shared_ptr<practice::PracticeCluster> cluster)
    : m_cluster(std::move(cluster))
{}

CommandResult PracticeHosts::run(const QString &host, const QString &line, const QByteArray &input)
{
    HostCommand command;
    command.argv = wordsOf(line);
    command.input = {{input, {}, SecretForm::Plain}};
    return run(host, command);
}

CommandResult PracticeHosts::run(const QString &host, const HostCommand &command)
{
    const Result<hosts::TransportPtr> transport = m_cluster->transport(host);
    if (!transport)
        qFatal("practice: %s", qPrintable(transport.error().message));
    const auto results = (*transport)->run({command}, {}, {});
    if (!results)
        return {false, false, -1, {}, results.error().code.toUtf8()};
    return results->constFirst();
}

QByteArray PracticeHosts::out(const QString &host, const QString &line, const QByteArray &input)
{
    const CommandResult result = run(host, line, input);
    return result.succeeded() ? result.out
                              : "failed with " + QByteArray::number(result.exitCode) + ": "
                                    + result.out + result.err;
}

QString PracticeHosts::openError(const QString &host)
{
    const Result<hosts::TransportPtr> transport = m_cluster->transport(host);
    const Result<> opened = (*transport)->open({});
    return opened ? QString() : opened.error().code;
}

}
