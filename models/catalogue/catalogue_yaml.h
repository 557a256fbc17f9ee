// Reads the catalogue's data files; the only place that knows their YAML.
#pragma once

#include "catalogue/catalogue.h"

#include <QByteArray>
#include <QMap>

namespace basalt::catalogue {

/// `files` by path below the catalogue folder ("platforms/el6.yaml", "fence/fence_ipmilan.yaml",
/// "arrays/hp.yaml"). Reports unknown keys, missing keys and wrong types, each with file and line.
Results<Catalogue> readCatalogue(const QMap<QString, QByteArray> &files);

}
