// One function per command; commands.cpp joins them.
#pragma once

#include "cli/command.h"

namespace basalt::cli {

Command checkCommand();
Command rulesCommand();
Command whatIfCommand();
Command atlasCommand();
Command renderCommand();
Command reportCommand();
Command importCommand();
Command convertCommand();
Command planCommand();
Command deployCommand();
Command secretsCommand();
Command faultCommand();

}
