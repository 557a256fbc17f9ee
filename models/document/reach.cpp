#include "document/reach.h"

#include "catalogue/catalogue.h"
#include "practice/practice_cluster.h"
#include "practice/practice_design.h"

namespace basalt::document {

Reach sshReach(const hosts::SshOptions &base)
{
    return [base](const LoginLinks &links) -> Result<hosts::Connector> {
        hosts::SshOptions options = base;
        options.ask = links.ask;
        options.secrets = links.logins;
        options.legacy = links.takesOld;
        return [options](const design::Host &host) { return hosts::sshTransport(host, options); };
    };
}

Reach practiceReach(const QString &folder, double speed)
{
    return [folder, speed](const LoginLinks &links) -> Result<hosts::Connector> {
        auto design = practice::keptDesign(folder);
        const bool isNew = !design && design.error().value(0).code == u"practice-not-there";
        if (isNew && !links.drawn.hosts.isEmpty())
            design = links.drawn;
        if (!design)
            return tl::unexpected(design.error().value(0));
        practice::PracticeOptions options;
        options.speed = speed;
        const auto cluster = practice::openPractice(folder, *design, catalogue::builtIn(), options);
        if (!cluster)
            return tl::unexpected(cluster.error());
        if (isNew) {
            if (const auto kept = practice::keepDesign(folder, *design); !kept)
                return tl::unexpected(kept.error());
        }
        return [cluster = *cluster](const design::Host &host) {
            return cluster->transport(host.name);
        };
    };
}

}
