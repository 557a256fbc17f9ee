// Helpers that several tests share.
#pragma once

#include <QByteArray>
#include <QString>

namespace basalt::test {

/// The bytes of a file below the source folder ("resources/examples/magma.yaml"); fails the process
/// with a message if it cannot be read, since no test can go on then.
QByteArray sourceFile(const QString &relativePath);

}
