// The rings of cman as it will build them: cluster.conf with cman's precedence and defaults.
#pragma once

#include "formats/cluster_conf.h"

namespace basalt::rules {

struct CmanRing
{
    QString address; ///< multicast; empty with unicast
    int port = 5405;
    bool portIsSet = false;
    formats::SourceRef source;
};

/// One or two rings (SRC-PRE: ring 1 exists as soon as a node has an altname).
QList<CmanRing> cmanRings(const formats::ClusterConf &conf);
bool usesMulticast(const formats::ClusterConf &conf);

/// cman's 16 bit cluster id: default multicast addresses and the default key follow from it.
int cmanClusterId(const QString &name);

}
