#include "fixes/fixes.h"

#include "fixes/fix_support.h"

#include <QMap>

namespace basalt::fixes {

namespace {

using Offer = QList<Fix> (*)(const Input &);

const QMap<QString, Offer> &table()
{
    static const QMap<QString, Offer> all = [] {
        QMap<QString, Offer> joined;
        for (const std::vector<FixRule> *family :
             {&bondFixes(), &fencingFixes(), &hostFixes(), &networkFixes(), &quorumFixes(),
              &ringFixes(), &storageFixes(), &vmFixes()}) {
            for (const FixRule &entry : *family) {
                const QString rule = QString::fromLatin1(entry.rule);
                Q_ASSERT(!joined.contains(rule));
                joined.insert(rule, entry.offer);
            }
        }
        return joined;
    }();
    return all;
}

/// If not, the fault is none of the drawing's, or the remedy does not fit it.
bool changes(const Fix &fix, const design::Design &design)
{
    design::Design tried = design;
    return fix.apply(tried) && tried != design;
}

}

QList<Fix> fixesFor(const Finding &finding, const design::Design &design,
                    const catalogue::Catalogue &catalogue)
{
    const Offer offer = table().value(finding.rule, nullptr);
    const bool isInImportedFile = !finding.where.isEmpty();
    if (!offer || isInImportedFile)
        return {};
    QList<Fix> fixes = offer({finding, design, catalogue});
    fixes.removeIf([&](const Fix &fix) { return !changes(fix, design); });
    return fixes;
}

QStringList fixableRules()
{
    return table().keys();
}

}
