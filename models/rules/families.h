// The rules of each family; rule.cpp joins them. Each function stands at the end of its file.
#pragma once

#include "rules/rule.h"

namespace basalt::rules {

const std::vector<Rule> &identityRules();
const std::vector<Rule> &quorumRules();
const std::vector<Rule> &ringRules();
const std::vector<Rule> &totemRules();
const std::vector<Rule> &dlmRules();
const std::vector<Rule> &bondRules();
const std::vector<Rule> &switchRules();
const std::vector<Rule> &mtuRules();
const std::vector<Rule> &networkRules();
const std::vector<Rule> &reachabilityRules();
const std::vector<Rule> &fencingRules();
const std::vector<Rule> &storageRules();
const std::vector<Rule> &vmRules();
const std::vector<Rule> &hostRules();
const std::vector<Rule> &importRules();

}
