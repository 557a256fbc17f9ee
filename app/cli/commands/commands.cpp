#include "cli/commands/commands.h"

namespace basalt::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{checkCommand(),   rulesCommand(),   whatIfCommand(),
                                               atlasCommand(),   renderCommand(),  importCommand(),
                                               convertCommand(), reportCommand(),  planCommand(),
                                               deployCommand(),  secretsCommand(), faultCommand()};
    return commands;
}

}
