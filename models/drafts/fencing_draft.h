// What the wizard for fencing asks: the devices of one level, by an agent's own metadata.
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "design/design.h"

namespace basalt::drafts {

struct FencingDraft
{
    int level = 1;
    QString agent;
    bool isShared = false;            ///< one device switches all hosts, each by its plug
    QMap<QString, QString> addresses; ///< host -> its board; of a shared device by the empty key
    QString network;
    QString login;
    QMap<QString, QString> plugs;   ///< of a shared device: host -> plug
    QMap<QString, QString> options; ///< further parameters of the agent, by their new names
    QString survivor;               ///< of two hosts the one whose own device waits; empty: neither
    int delay = 10;                 ///< seconds

    bool operator==(const FencingDraft &) const = default;
};

/// The devices of that level as they are; PDUs that are drawn are left to themselves.
FencingDraft fencingDraftOf(const design::Design &design, int level);
/// Another agent: a board for each host, or one device for all. Options it does not know go.
void chooseAgent(FencingDraft &draft, const design::Design &design,
                 const catalogue::Catalogue &catalogue, const QString &name);
/// The first address, from which the others count up.
void countAddresses(FencingDraft &draft, const design::Design &design, const QString &first);

/// Parameters that a person may set, required ones first. Left out are old names, what Basalt fills in
/// itself, and what is for looking for mistakes of the agent.
QList<catalogue::AgentParameter> parametersOf(const catalogue::FenceAgent &agent);
/// "ipaddr: now ip" for the old names.
QStringList oldNamesOf(const catalogue::FenceAgent &agent);

/// Questions are "agent", "address", "login", "plugs", "options".
QMap<QString, QString> problemsOf(const FencingDraft &draft, const design::Design &design,
                                  const catalogue::Catalogue &catalogue);
Result<design::Design> applied(const FencingDraft &draft, design::Design design,
                               const catalogue::Catalogue &catalogue);

/// Who shoots whom by what: the victim's devices in the order of their levels, and who may use them.
struct Shot
{
    QString victim;
    QList<QStringList> levels; ///< devices of each
    QStringList shooters;

    bool operator==(const Shot &) const = default;
};
QList<Shot> shotsOf(const design::Design &design);

}
