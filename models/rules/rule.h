// The rule catalogue (domain facts, section 3) and how rules are run.
#pragma once

#include "catalogue/catalogue.h"
#include "core/artefact.h"
#include "core/finding.h"
#include "design/design.h"
#include "facts/host_facts.h"
#include "formats/cib.h"
#include "formats/cluster_conf.h"
#include "formats/corosync_conf.h"

#include <functional>
#include <optional>
#include <vector>

namespace basalt::rules {

/// What a rule must have before it can decide.
enum class Needs {
    Design,
    Cabling,      ///< drawn cables: a design made from cluster files alone has none
    ClusterFile,  ///< cluster.conf or corosync.conf, whichever the stack has
    Cib,          ///< the imported CIB, or the one rendered from the design
    ClusterConf,  ///< imported, or rendered
    CorosyncConf, ///< imported, or rendered
    Files,        ///< rendered files
    Import,       ///< remarks of an import (I rules)
    Facts,        ///< live facts of the hosts
};

/// What an importer noticed itself: the I rules pass it on. The subject is the file's label.
/// Arguments: I-01 {what is wrong, a clause without full stop: "the `<` before cluster is missing"};
/// I-02 {the command}; I-03 {where in the file it stood: "cluster/rm", "primitive d1"}. A design's foreign texts are
/// remarks of I-03, too.
struct ImportRemark
{
    QString rule; ///< "I-01", "I-02" ...
    QString subject;
    QStringList arguments;
    QString quote;
    QString where;

    bool operator==(const ImportRemark &) const = default;
};

struct RuleInput
{
    design::Design design;
    const catalogue::Catalogue *catalogue = nullptr;
    std::optional<formats::Cib> cib;
    std::optional<formats::ClusterConf> clusterConf;
    std::optional<formats::CorosyncConf> corosyncConf;
    QList<Artefact> files;
    QList<ImportRemark> remarks;
    bool imported = false; ///< cib, clusterConf, corosyncConf come from an import
    /// What the hosts that were reached say about themselves, by the design's names.
    std::optional<QMap<QString, facts::HostFacts>> facts = {};
};

/// `stack` restricts a rule: cman, corosync 3 or both.
enum class AppliesTo { Both, Cman, Corosync3 };

struct Rule;

/// What a rule found; std::nullopt if this input does not say enough to decide.
using Verdict = std::optional<QList<Finding>>;

/// Texts are QT_TRANSLATE_NOOP("rules", ...) sources, translated when shown. %1 ... are arguments.
struct Rule
{
    const char *id;
    Severity severity;
    AppliesTo stack;
    Needs needs;
    const char *title;   ///< one line: what it checks
    const char *message; ///< a finding's sentence with %1 ...
    const char *why;
    const char *remedy;
    const char *source; ///< key of the sources list, or "exp"
    std::function<Verdict(const RuleInput &, const Rule &)> check = {}; ///< empty: never decides
};

/// All rules, in the catalogue's order.
const std::vector<const Rule *> &allRules();
const Rule *findRule(const QString &id);

struct Report
{
    QList<Finding> findings; ///< errors first, then by rule, subject
    QStringList notDecided;  ///< ids of rules whose needs were missing; never counted as passed

    bool operator==(const Report &) const = default;
};

/// Runs every rule that applies to the platform's stack and marks what waivers cover.
Report check(const RuleInput &input);

/// The texts of a finding in the current language, arguments filled in.
QString messageOf(const Finding &finding);
QString remedyOf(const Finding &finding);

/// The texts of a rule in the current language, for `basalt rules` and the explanation panel.
QString titleOf(const Rule &rule);
QString messageOf(const Rule &rule); ///< with the placeholders as "…"
QString whyOf(const Rule &rule);
QString remedyOf(const Rule &rule);
QString sourceOf(const Rule &rule); ///< the works behind the source keys, in words
QString needsOf(const Rule &rule);  ///< what it must have before it can decide

QString severityName(Severity severity); ///< error | warning | hint

}
