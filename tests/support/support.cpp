#include "support/support.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace basalt::test {

QByteArray sourceFile(const QString &relativePath)
{
    QFile file(QStringLiteral(BASALT_SOURCE_DIR) + u'/' + relativePath);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

}
