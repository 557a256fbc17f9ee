#include "core/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace basalt::units {

namespace {

struct Unit
{
    const char16_t *name;
    qint64 factor;
};

constexpr qint64 kibi = 1024;
constexpr qint64 kilo = 1000;

// Binary before decimal: the first of two equally short forms is printed.
constexpr Unit sizes[] = {
    {u"EiB", kibi *kibi *kibi *kibi *kibi *kibi},
    {u"PiB", kibi *kibi *kibi *kibi *kibi},
    {u"TiB", kibi *kibi *kibi *kibi},
    {u"GiB", kibi *kibi *kibi},
    {u"MiB", kibi *kibi},
    {u"KiB", kibi},
    {u"PB", kilo *kilo *kilo *kilo *kilo},
    {u"TB", kilo *kilo *kilo *kilo},
    {u"GB", kilo *kilo *kilo},
    {u"MB", kilo *kilo},
    {u"kB", kilo},
    {u"B", 1},
};
constexpr Unit speeds[] = {
    {u"Tbit/s", kilo *kilo *kilo *kilo},
    {u"Gbit/s", kilo *kilo *kilo},
    {u"Mbit/s", kilo *kilo},
    {u"kbit/s", kilo},
    {u"bit/s", 1},
};
constexpr Unit times[] = {{u"min", 60000}, {u"s", 1000}, {u"ms", 1}};

struct Number
{
    qint64 whole = 0;
    qint64 fraction = 0; ///< digits after the point as a number
    qint64 scale = 1;    ///< 10 ^ their count
    QString unit;
};

std::optional<Number> split(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A([0-9]{1,19})(?:\\.([0-9]{1,6}))? *([A-Za-z/]*)\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    Number number;
    bool fits = false;
    number.whole = match.captured(1).toLongLong(&fits);
    if (!fits)
        return {};
    const QString digits = match.captured(2);
    number.fraction = digits.toLongLong();
    for (qsizetype i = 0; i < digits.size(); ++i)
        number.scale *= 10;
    number.unit = match.captured(3);
    return number;
}

const Unit *findUnit(std::span<const Unit> units, const QString &name)
{
    for (const Unit &unit : units) {
        if (name == QStringView(unit.name))
            return &unit;
    }
    for (const Unit &unit : units) {
        if (name.compare(QStringView(unit.name), Qt::CaseInsensitive) == 0)
            return &unit;
    }
    return nullptr;
}

/// The value in the smallest unit, if it is a whole number that fits.
std::optional<qint64> scaled(const Number &number, qint64 factor)
{
    if (number.whole > std::numeric_limits<qint64>::max() / factor)
        return {};
    const qint64 base = number.whole * factor;
    if (number.fraction == 0)
        return base;
    const __int128 rest = __int128(number.fraction) * factor;
    if (rest % number.scale != 0)
        return {};
    const __int128 sum = __int128(base) + rest / number.scale;
    if (sum > std::numeric_limits<qint64>::max())
        return {};
    return qint64(sum);
}

QString formatted(std::span<const Unit> units, qint64 value)
{
    const Unit *best = &units.back();
    for (const Unit &unit : units) {
        const bool exact = value != 0 && value % unit.factor == 0;
        if (exact && value / unit.factor < value / best->factor)
            best = &unit;
    }
    return u"%1 %2"_s.arg(value / best->factor).arg(QStringView(best->name));
}

}

Result<qint64> parseSize(const QString &text)
{
    const auto number = split(text);
    const Unit *unit = number ? findUnit(sizes, number->unit) : nullptr;
    const auto value = unit ? scaled(*number, unit->factor) : std::nullopt;
    if (!value)
        return failure(u"bad-size"_s, QCoreApplication::translate(
                                          "units", "a size is a number with a unit, such as "
                                                   "64 GiB or 500 GB"));
    return *value;
}

QString formatSize(qint64 bytes)
{
    return formatted(sizes, bytes);
}

Result<qint64> parseSpeed(const QString &text)
{
    const auto number = split(text);
    const Unit *unit = number ? findUnit(speeds, number->unit) : nullptr;
    const auto value = unit ? scaled(*number, unit->factor) : std::nullopt;
    if (!value)
        return failure(u"bad-speed"_s, QCoreApplication::translate(
                                           "units", "a speed is a number with a unit, such as "
                                                    "10 Gbit/s or 100 Mbit/s"));
    return *value;
}

QString formatSpeed(qint64 bitsPerSecond)
{
    return formatted(speeds, bitsPerSecond);
}

Result<qint64> parseTime(const QString &text, TimeUnit unit)
{
    const qint64 own = unit == TimeUnit::Milliseconds ? 1 : 1000;
    const bool negative = text.startsWith(u'-'); // "for ever" in some settings
    const auto number = split(negative ? text.mid(1) : text);
    const Unit *written =
        number && !number->unit.isEmpty() ? findUnit(times, number->unit) : nullptr;
    std::optional<qint64> milliseconds;
    if (number && number->unit.isEmpty())
        milliseconds = scaled(*number, own);
    else if (written)
        milliseconds = scaled(*number, written->factor);
    if (!milliseconds)
        return failure(u"bad-time"_s, QCoreApplication::translate(
                                          "units", "a time is a number with a unit, such as "
                                                   "3000 ms or 10 s"));
    if (*milliseconds % own != 0)
        return failure(u"bad-time"_s, QCoreApplication::translate(
                                          "units", "this time is counted in whole seconds"));
    return (negative ? -1 : 1) * (*milliseconds / own);
}

QString formatTime(qint64 value, TimeUnit unit)
{
    const std::span<const Unit> shown = std::span(times).subspan(1); // minutes read badly in diffs
    if (unit == TimeUnit::Seconds)
        return u"%1 s"_s.arg(value);
    return formatted(shown, value);
}

}
