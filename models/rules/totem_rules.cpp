#include "rules/families.h"

namespace basalt::rules {

const std::vector<Rule> &totemRules()
{
    static const std::vector<Rule> rules{};
    return rules;
}

}
