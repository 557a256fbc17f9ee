// What `crm_mon` says: XML of Pacemaker 2 and 1.1, and the text of versions without XML.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <optional>

namespace basalt::probes {

struct PacemakerView
{
    std::optional<bool> isQuorate;
    QStringList online;
    QMap<QString, QString> resources; ///< id -> "Started magma1", "Stopped" ...

    bool operator==(const PacemakerView &) const = default;
};

/// std::nullopt: the text is no answer of crm_mon, or broke off.
std::optional<PacemakerView> crmMonXml(const QByteArray &text);
std::optional<PacemakerView> crmMonText(const QByteArray &text);

}
