#include "hosts/deployment_parts.h"

#include "render/render.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace basalt::hosts {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

}

QByteArray Deployment::Parts::digest(const Artefact &artefact)
{
    const auto bytes = resolved(artefact.content, secrets);
    return bytes ? sha256(*bytes) : QByteArray();
}

QMap<QString, QByteArray> Deployment::Parts::secretDigests()
{
    QMap<QString, QByteArray> digests;
    const auto artefacts = render::renderAll(design, catalogue);
    if (!artefacts)
        return digests;
    for (const Artefact &artefact : *artefacts) {
        for (const ContentPart &part : artefact.content) {
            if (part.secret.isEmpty() || digests.contains(part.secret))
                continue;
            if (const auto value = secrets.value(part.secret))
                digests.insert(part.secret, sha256(*value));
        }
    }
    return digests;
}

std::optional<facts::HostFacts> Deployment::Parts::read(const probes::FactsRequest &request,
                                                        std::stop_token stop)
{
    const auto transport = connect(request.host, stop);
    if (!transport) {
        tell(EventKind::HostFailed, request.host, transport.error());
        return std::nullopt;
    }
    const qint64 askedAt = QDateTime::currentMSecsSinceEpoch();
    const auto results =
        (*transport)->run(probes::factsCommands(request), RunOptions{false, {}}, stop);
    if (!results) {
        tell(EventKind::HostFailed, request.host, results.error());
        return std::nullopt;
    }
    return probes::parseFacts(request, *results, askedAt, QDateTime::currentMSecsSinceEpoch());
}

Result<QMap<QString, facts::HostFacts>> Deployment::readFacts(std::stop_token stop)
{
    Parts &parts = *m_parts;
    const auto questions =
        plan::questions(parts.design, parts.catalogue,
                        [&](const Artefact &artefact) { return parts.digest(artefact); });
    if (!questions)
        return tl::unexpected(questions.error().constFirst());
    QMap<QString, facts::HostFacts> read;
    std::mutex guard;
    inParallel(questions->keys(), parts.options.parallel, [&](const QString &host) {
        const auto facts = parts.read(questions->value(host), stop);
        if (!facts)
            return;
        if (parts.options.factsArrived)
            parts.options.factsArrived(*facts);
        parts.tell(EventKind::FactsRead, host);
        const std::lock_guard lock(guard);
        read.insert(host, *facts);
    });
    if (stop.stop_requested())
        return failure(u"cancelled"_s,
                       QCoreApplication::translate("hosts", "reading the facts was cancelled"));
    parts.facts = read;
    return read;
}

Results<plan::Plan> Deployment::plan() const
{
    return plan(m_parts->options.plan);
}

Results<plan::Plan> Deployment::plan(const plan::Options &options) const
{
    return plan::build(m_parts->design, m_parts->catalogue, m_parts->facts, options,
                       m_parts->secretDigests());
}

}
