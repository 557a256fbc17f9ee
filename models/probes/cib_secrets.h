// Takes the secrets out of what hosts tell, before anything is kept of it.
#pragma once

#include <QByteArray>

namespace basalt::probes {

/// The CIB with the value of each secret nvpair as `sha256:HEX` of the plain value. Everything else
/// stays byte for byte.
QByteArray withHashedSecrets(const QByteArray &cib);

/// A domain's XML without the password of its screen.
QByteArray withoutScreenPassword(const QByteArray &xml);

}
