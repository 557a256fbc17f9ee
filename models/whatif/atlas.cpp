#include "whatif/atlas.h"

#include "whatif/describe.h"
#include "whatif/sentences.h"

#include "design/things.h"

#include <map>

namespace basalt::whatif {

namespace {

/// The parts of one fault, and the names of the faults that mean just these parts.
struct Fault
{
    QString name;
    std::vector<int> parts;
};

/// How bad a verdict is: the order of the atlas, but for the name.
struct Harm
{
    Service service = Service::Kept;
    int down = 0;
    int restarted = 0;

    auto operator<=>(const Harm &) const = default; // NOLINT(modernize-use-nullptr): not ours
};

/// One state that is judged again and again.
struct Run
{
    const Model &model;
    State state;

    void set(const Fault &fault, std::uint8_t failed)
    {
        for (const int part : fault.parts)
            state.failed[part] = failed;
    }
    Harm harm() const { return {state.service, state.vmsDown, state.vmsRestarted}; }
};

AtlasEntry entryOf(Run &run, const QList<const Fault *> &faults)
{
    AtlasEntry entry;
    for (const Fault *fault : faults) {
        entry.fail.append(fault->name);
        run.set(*fault, 1);
    }
    judge(run.model, run.state);
    const QList<Reason> reasons = reasonsFor(run.model, run.state);
    const Reason *first = headline(reasons);
    entry.service = run.state.service;
    entry.vmsDown = run.state.vmsDown;
    entry.vmsRestarted = run.state.vmsRestarted;
    entry.reduced = reducedBy(run.model, run.state, entry.fail);
    entry.reason = first ? sentenceOf(*first) : QString();
    for (const Fault *fault : faults)
        run.set(*fault, 0);
    return entry;
}

QList<Fault> faultsOf(const design::Design &design, const Model &model)
{
    QList<Fault> faults;
    for (const design::Thing &thing : design::failableThings(design))
        faults.append({thing.name, model.things.value(thing.name)});
    return faults;
}

bool isWorse(const AtlasEntry &a, const AtlasEntry &b)
{
    if (a.service != b.service)
        return a.service > b.service;
    if (a.vmsDown != b.vmsDown)
        return a.vmsDown > b.vmsDown;
    if (a.vmsRestarted != b.vmsRestarted)
        return a.vmsRestarted > b.vmsRestarted;
    return a.fail < b.fail;
}

/// A link is cut by its cable as by either of its ports: such faults make one class, judged once.
/// Only ports whose single use is that cable qualify.
using Signature = std::vector<int>;

Signature signatureOf(const Model &model, const Fault &fault)
{
    Signature signature = fault.parts;
    for (int &part : signature) {
        const Link *only = nullptr;
        int uses = 0;
        for (const Link &link : model.links) {
            if (link.cable == part || link.a.port == part || link.b.port == part) {
                only = &link;
                ++uses;
            }
        }
        if (uses == 1 && only->cable != none)
            part = only->cable;
    }
    std::sort(signature.begin(), signature.end());
    return signature;
}

struct FaultClass
{
    Fault first;             ///< stands for all of them
    QList<qsizetype> faults; ///< numbers in the list of all faults, ascending
};

QList<FaultClass> classesOf(const Model &model, const QList<Fault> &faults)
{
    std::map<Signature, qsizetype> known;
    QList<FaultClass> classes;
    for (qsizetype i = 0; i < faults.size(); ++i) {
        const auto [at, isNew] = known.try_emplace(signatureOf(model, faults[i]), classes.size());
        if (isNew)
            classes.append({faults[i], {}});
        classes[at->second].faults.append(i);
    }
    return classes;
}

struct Candidate
{
    Harm harm;
    qsizetype a = 0; ///< numbers of faults, which are sorted by name
    qsizetype b = 0;

    bool operator<(const Candidate &other) const
    {
        return std::tuple(other.harm, a, b) < std::tuple(harm, other.a, other.b);
    }
};

/// Keeps the worst `limit` candidates.
void keepWorst(std::vector<Candidate> &worst, size_t limit, Candidate candidate)
{
    if (worst.size() == limit && (limit == 0 || !(candidate < worst.back())))
        return;
    worst.insert(std::upper_bound(worst.begin(), worst.end(), candidate), candidate);
    if (worst.size() > limit)
        worst.pop_back();
}

void countPairs(PairCounts &counts, Service service, int pairs)
{
    counts.total += pairs;
    (service == Service::Kept       ? counts.kept
     : service == Service::Degraded ? counts.degraded
                                    : counts.lost) += pairs;
}

void addPairsOf(const FaultClass &one, const FaultClass &other, const Harm &harm, size_t limit,
                std::vector<Candidate> &worst, PairCounts &counts)
{
    int pairs = 0;
    for (const qsizetype a : one.faults) {
        for (const qsizetype b : other.faults) {
            if (&one == &other && a >= b)
                continue;
            ++pairs;
            keepWorst(worst, limit, {harm, std::min(a, b), std::max(a, b)});
        }
    }
    countPairs(counts, harm.service, pairs);
}

PairCounts pairsOf(Run &run, const QList<Fault> &faults, size_t limit)
{
    PairCounts counts;
    std::vector<Candidate> worst;
    const QList<FaultClass> classes = classesOf(run.model, faults);
    for (qsizetype i = 0; i < classes.size(); ++i) {
        for (qsizetype k = i; k < classes.size(); ++k) {
            if (i == k && classes[i].faults.size() < 2)
                continue;
            run.set(classes[i].first, 1);
            run.set(classes[k].first, 1);
            judge(run.model, run.state);
            addPairsOf(classes[i], classes[k], run.harm(), limit, worst, counts);
            run.set(classes[i].first, 0);
            run.set(classes[k].first, 0);
        }
    }
    for (const Candidate &candidate : worst)
        counts.worst.append(entryOf(run, {&faults[candidate.a], &faults[candidate.b]}));
    return counts;
}

}

Atlas atlas(const design::Design &design, int depth, int worstLimit)
{
    const std::unique_ptr<const Model> model = prepare(design, catalogue::builtIn());
    const QList<Fault> faults = faultsOf(design, *model);
    Run run{*model, freshState(*model)};
    Atlas result;
    for (const Fault &fault : faults)
        result.single.append(entryOf(run, {&fault}));
    std::sort(result.single.begin(), result.single.end(), isWorse);
    if (depth >= 2)
        result.pairs = pairsOf(run, faults, static_cast<size_t>(std::max(0, worstLimit)));
    return result;
}

}
