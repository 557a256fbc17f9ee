// What the families of fixes share: their table, and how a fix is made.
#pragma once

#include "fixes/fixes.h"

#include <vector>

namespace basalt::fixes {

struct Input
{
    const Finding &finding;
    const design::Design &design;
    const catalogue::Catalogue &catalogue;

    QString argument(int index) const { return finding.arguments.value(index); }
    /// The finding says what its rule is about, not one of the rule's other sentences.
    bool isUsual() const { return finding.text.isEmpty(); }
};

struct FixRule
{
    const char *rule;
    QList<Fix> (*offer)(const Input &input);
};

const std::vector<FixRule> &bondFixes();
const std::vector<FixRule> &fencingFixes();
const std::vector<FixRule> &hostFixes();
const std::vector<FixRule> &networkFixes();
const std::vector<FixRule> &quorumFixes();
const std::vector<FixRule> &ringFixes();
const std::vector<FixRule> &storageFixes();
const std::vector<FixRule> &vmFixes();

bool isCman(const Input &input);

/// `text` is a QT_TRANSLATE_NOOP("fixes", ...) source.
QString say(const char *text);

/// `change` works on a copy, which is taken over if it still obeys design/verify.h.
Fix makeFix(const QString &text, const std::function<Result<>(design::Design &)> &change);
Fix clusterFix(const QString &text, const std::function<void(design::Cluster &)> &change);

template<class T> T *named(QList<T> &list, const QString &name)
{
    for (T &item : list) {
        if (item.name == name)
            return &item;
    }
    return nullptr;
}

/// "“magma1” is not in the design any more."
tl::unexpected<Error> isGone(const QString &name);

/// Changes one host, switch, VM ... of the design.
template<class T, class Change>
Fix thingFix(const QString &text, QList<T> design::Design::*list, const QString &name,
             const Change &change)
{
    return makeFix(text, [list, name, change](design::Design &design) -> Result<> {
        T *thing = named(design.*list, name);
        if (!thing)
            return isGone(name);
        change(*thing);
        return {};
    });
}

}
