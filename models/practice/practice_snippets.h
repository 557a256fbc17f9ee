// What simulated hosts answer to the snippets of plans, probes and locks, by family.
//
// A snippet is shell, and no shell runs here: for each name there is a function that does the same.
// That it is the text we know is checked before, so that an answer never belongs to another snippet.
#pragma once

#include "practice/practice_machine.h"

namespace basalt::practice {

const std::vector<Command> &cibSnippets();
const std::vector<Command> &clusterSnippets();
const std::vector<Command> &factsSnippets();
const std::vector<Command> &fileSnippets();
const std::vector<Command> &hardwareSnippets();
const std::vector<Command> &lockSnippets();
const std::vector<Command> &networkSnippets();
/// What detached scripts do when their time has come.
const std::vector<Command> &networkTimers();
const std::vector<Command> &serviceSnippets();
const std::vector<Command> &volumeSnippets();

/// The reversal of a network change that waits for it, as the boot unit does it.
void revertNetworkAtBoot(Machine &machine);

}
