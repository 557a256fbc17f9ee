// The files whose foreign text (design.md 3) has a place to be written back to.
#pragma once

#include <QLatin1StringView>

namespace basalt::design {

inline constexpr QLatin1StringView clusterConfPath{"/etc/cluster/cluster.conf"};
inline constexpr QLatin1StringView corosyncConfPath{"/etc/corosync/corosync.conf"};
inline constexpr QLatin1StringView cibXmlPath{"/cluster/cib.xml"}; ///< elements
inline constexpr QLatin1StringView crmPath{"/cluster/cib.crm"};    ///< crm shell text

}
