// What the network of one host needs: files to write, files that go, and whether it may change now.
#pragma once

#include "plan/file_decision.h"
#include "render/interfaces.h"

namespace basalt::plan {

/// A file of the network, and what becomes of it.
struct StagedFile
{
    Artefact artefact;
    FileDecision decision;
    int mode() const { return artefact.mode; }
};

/// What the network of one host needs.
struct NetworkChange
{
    QList<StagedFile> files;
    QStringList gone; ///< what we wrote and the design no longer has, and what is in our way
    bool isRefused = false;
    bool isNeeded() const { return !files.isEmpty() || !gone.isEmpty(); }
};

/// Compares what the design wants with what is there; refuses files that may not be touched.
NetworkChange networkChangeOf(const Context &context, Draft &draft, const design::Host &host);

/// Why the host cannot change its network now: guests, another manager, a port that is not there.
std::optional<Refusal> whyNoNetworkChange(const Context &context, const design::Host &host);

/// The real ports below these interfaces.
QStringList portsOf(const QList<render::Interface> &interfaces);

/// All its files as one text each, for a person to compare.
QByteArray shownBefore(const NetworkChange &change, const facts::HostFacts &facts);
QByteArray shownWanted(const NetworkChange &change);

}
