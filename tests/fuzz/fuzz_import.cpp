// Feeds arbitrary bytes to every reader and the import. The first byte chooses which.
#include "design/design_file.h"
#include "import/import.h"

#include <cstdint>

using namespace basalt;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static constexpr import::SourceKind kinds[]{
        import::SourceKind::Transcript, import::SourceKind::ClusterConf,
        import::SourceKind::CorosyncConf, import::SourceKind::CibXml, import::SourceKind::CrmShell};
    const import::SourceKind kind = kinds[data[0] % std::size(kinds)];
    const QByteArray text(reinterpret_cast<const char *>(data + 1),
                          static_cast<qsizetype>(size - 1));
    const auto imported = import::importSources({{kind, QStringLiteral("fuzz"), text}});
    if (!imported) {
        // A design that its own loader refuses is our error, never the input's.
        for (const Error &error : imported.error()) {
            if (error.code == QLatin1StringView("bad-value")
                || error.code == QLatin1StringView("duplicate-name"))
                qFatal("%s: %s", qPrintable(error.where), qPrintable(error.message));
        }
        return 0;
    }
    if (design::writeDesign(imported->design).isEmpty())
        qFatal("an imported design without text");
    return 0;
}
