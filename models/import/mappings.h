// From the values of each file format into the draft of a design. One .cpp file per format.
#pragma once

#include "formats/cib.h"
#include "formats/cluster_conf.h"
#include "formats/corosync_conf.h"
#include "import/draft.h"

namespace basalt::import {

void takeClusterConf(const formats::ClusterConf &conf, Draft &draft);
void takeCorosyncConf(const formats::CorosyncConf &conf, Draft &draft);

/// Replaces every password in the configuration by the name of a secret: equal passwords get one
/// name. Comes before anything else looks at the values.
void hideSecrets(formats::Cib &cib);

/// Needs the hosts of the cluster file, if there is one, to be in the draft.
void takeCib(const formats::Cib &cib, Draft &draft);

}
