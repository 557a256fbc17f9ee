// Small rules of CIB values that the XML and the crm shell reader share.
#pragma once

#include "formats/cib.h"

namespace basalt::formats {

/// "inf", "+INF", "-Infinity" -> "INFINITY", "-INFINITY"; numbers as they are; else null.
QString normalizedScore(const QString &score);

/// Order kinds from their names or from the scores of old files; null if it is neither.
QString orderKind(const QString &text);

/// A value as written; `@secret:NAME@`, our own placeholder, becomes the reference it stands for.
NameValue writtenValue(const QString &name, const QString &value, const SourceRef &source);

/// Replaces the value of that name, or appends it.
void setValue(QList<NameValue> &values, const NameValue &value);

}
