#include "canvas/wording.h"

#include <QLocale>
#include <array>

namespace basalt::canvas {

using namespace Qt::StringLiterals;

namespace {

QString amount(double value)
{
    const bool whole = value == double(qint64(value));
    return QLocale().toString(value, 'f', whole ? 0 : 1);
}

}

QString sizeText(qint64 bytes)
{
    static constexpr std::array<const char *, 5> units{"B", "KiB", "MiB", "GiB", "TiB"};
    double value = double(bytes);
    size_t unit = 0;
    while (value >= 1024.0 && unit + 1 < units.size()) {
        value /= 1024.0;
        ++unit;
    }
    return u"%1 %2"_s.arg(amount(value), QLatin1StringView(units[unit]));
}

QString speedText(qint64 bitsPerSecond)
{
    if (bitsPerSecond >= 1'000'000'000)
        return u"%1 Gb/s"_s.arg(amount(double(bitsPerSecond) / 1e9));
    return u"%1 Mb/s"_s.arg(amount(double(bitsPerSecond) / 1e6));
}

QString bondModeText(design::BondMode mode)
{
    switch (mode) {
    case design::BondMode::RoundRobin:
        return u"balance-rr"_s;
    case design::BondMode::ActiveBackup:
        return u"active-backup"_s;
    case design::BondMode::Xor:
        return u"balance-xor"_s;
    case design::BondMode::Broadcast:
        return u"broadcast"_s;
    case design::BondMode::Lacp:
        return u"802.3ad"_s;
    case design::BondMode::Tlb:
        return u"balance-tlb"_s;
    case design::BondMode::Alb:
        return u"balance-alb"_s;
    }
    return {};
}

double textWidth(const QString &text, double pixelSize)
{
    return double(text.size()) * pixelSize * 0.6;
}

}
