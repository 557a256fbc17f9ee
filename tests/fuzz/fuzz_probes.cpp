// Feeds arbitrary bytes to the parser of every probe. The first byte chooses which; the others get an
// answer that is cut off.
#include "probes/probe.h"

#include <cstdint>

using namespace basalt;

namespace {

probes::FactsRequest request()
{
    probes::FactsRequest asked;
    asked.host = QStringLiteral("fuzz");
    asked.files = {{QStringLiteral("/etc/hosts"), "00", false},
                   {QStringLiteral("/etc/corosync/authkey"), {}, true}};
    asked.packages = {QStringLiteral("corosync")};
    asked.services = {QStringLiteral("corosync"), QStringLiteral("pacemaker")};
    asked.names = {QStringLiteral("magma1"), QStringLiteral("magma2")};
    asked.boards = {{QStringLiteral("fence-a"), QStringLiteral("10.0.0.1"), 443, false}};
    asked.wantsDomains = true;
    return asked;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const probes::FactsRequest asked = request();
    const QList<probes::Probe> &all = probes::allProbes();
    const auto chosen = static_cast<qsizetype>(data[0]) % all.size();
    const QByteArray text(reinterpret_cast<const char *>(data + 1),
                          static_cast<qsizetype>(size - 1));
    QList<CommandResult> results(all.size());
    for (CommandResult &result : results)
        result = {true, true, 124, "=== small\n/proc/sys/kernel/hostn", {}};
    results[chosen] = {true, false, 0, text, {}};
    const facts::HostFacts facts = probes::parseFacts(asked, results, 1000, 2000);
    // Whatever the host says: a content that may not be read is not kept.
    for (const facts::FileFacts &file : facts.files) {
        if (file.path.endsWith(QLatin1StringView("authkey")) && !file.content.isEmpty())
            qFatal("a secret was read");
    }
    return 0;
}
