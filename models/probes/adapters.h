// Fibre Channel HBAs with their log-ins, and iSCSI sessions, from the files of sysfs that facts-disks
// prints.
#pragma once

#include "facts/host_facts.h"
#include "probes/probe_text.h"

namespace basalt::probes {

void takeHbas(const FileLines &files, facts::HostFacts &facts);
void takeIscsi(const FileLines &files, facts::HostFacts &facts);

}
