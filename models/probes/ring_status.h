// `corosync-cfgtool -s` of corosync 1.4, 2, 3.0 and 3.1: four dialects, one list of rings.
#pragma once

#include "facts/host_facts.h"

namespace basalt::probes {

QList<facts::RingFacts> ringStatus(const QByteArray &text);

}
