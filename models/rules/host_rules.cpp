#include "rules/families.h"

namespace basalt::rules {

const std::vector<Rule> &hostRules()
{
    static const std::vector<Rule> rules{};
    return rules;
}

}
