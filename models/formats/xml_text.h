// What every XML file we write shares: one way to start it, and a check that it could be written.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QXmlStreamWriter;

namespace basalt::formats {

/// Declaration and the leading comment; four blanks per level would drown a CIB, so it is two.
/// An empty comment writes none.
void startXml(QXmlStreamWriter &xml, const QString &comment);

/// The bytes with a final line end, or why the writer refused (characters XML cannot hold).
Result<QByteArray> finishXml(QXmlStreamWriter &xml, const QByteArray &bytes,
                             const QString &fileName);

/// A name that may be an XML id (no colon, no blank, no leading digit).
bool isXmlId(const QString &text);

}
