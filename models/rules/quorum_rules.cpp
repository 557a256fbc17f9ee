#include "rules/families.h"

namespace basalt::rules {

const std::vector<Rule> &quorumRules()
{
    static const std::vector<Rule> rules{};
    return rules;
}

}
