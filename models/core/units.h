// Sizes, speeds and times as people write them ("64 GiB", "10 Gbit/s", "3000 ms"), and back.
#pragma once

#include "core/result.h"

namespace basalt::units {

/// Bytes; a unit is required, since a bare number leaves open what it counts.
Result<qint64> parseSize(const QString &text);
/// The shortest exact form; parseSize(formatSize(n)) == n.
QString formatSize(qint64 bytes);

/// Bits per second: "10 Gbit/s", "1000 Mbit/s".
Result<qint64> parseSpeed(const QString &text);
QString formatSpeed(qint64 bitsPerSecond);

enum class TimeUnit { Milliseconds, Seconds };

/// "3000 ms", "10 s", "2 min" as a whole number of `unit`; a bare number counts `unit`, as in the
/// configuration files of the cluster.
Result<qint64> parseTime(const QString &text, TimeUnit unit);
QString formatTime(qint64 value, TimeUnit unit);

}
