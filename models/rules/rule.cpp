#include "rules/rule.h"

#include "rules/families.h"

namespace basalt::rules {

namespace {

/// Families are spread over files by topic; the catalogue's order is by family, then number.
int familyRank(const QString &id)
{
    static const QStringList families{
        QStringLiteral("ID"), QStringLiteral("R"), QStringLiteral("N"), QStringLiteral("F"),
        QStringLiteral("S"),  QStringLiteral("V"), QStringLiteral("H"), QStringLiteral("I")};
    return int(families.indexOf(id.section(u'-', 0, 0)));
}

bool inCatalogueOrder(const Rule *a, const Rule *b)
{
    const QString left = QString::fromLatin1(a->id);
    const QString right = QString::fromLatin1(b->id);
    const int byFamily = familyRank(left) - familyRank(right);
    return byFamily != 0 ? byFamily < 0 : left < right;
}

std::vector<const Rule *> joined()
{
    std::vector<const Rule *> all;
    for (const std::vector<Rule> *family :
         {&identityRules(), &quorumRules(), &ringRules(), &totemRules(), &dlmRules(), &bondRules(),
          &switchRules(), &mtuRules(), &networkRules(), &reachabilityRules(), &fencingRules(),
          &storageRules(), &vmRules(), &hostRules(), &importRules()}) {
        for (const Rule &rule : *family)
            all.push_back(&rule);
    }
    std::sort(all.begin(), all.end(), inCatalogueOrder);
    return all;
}

}

const std::vector<const Rule *> &allRules()
{
    static const std::vector<const Rule *> all = joined();
    return all;
}

const Rule *findRule(const QString &id)
{
    for (const Rule *rule : allRules()) {
        if (QLatin1String(rule->id) == id)
            return rule;
    }
    return nullptr;
}

}
