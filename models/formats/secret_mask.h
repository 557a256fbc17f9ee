// Keeps passwords of imported files out of quotes, foreign text and designs.
#pragma once

#include <QString>

namespace basalt::formats {

/// Whether a parameter of this name carries a secret: "passwd", "password", "snmp_priv_passwd" ...
bool isSecretName(const QString &name);

/// The text with the value of every secret parameter replaced by `***`, in the syntaxes that the
/// readers know: `passwd=x`, `passwd="x y"`, `password: x` and XML's name/value pairs.
QString maskSecrets(const QString &text);

}
