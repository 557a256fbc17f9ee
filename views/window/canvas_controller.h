// Between the canvas and the document: answers the canvas's requests, shows what follows.
#pragma once

#include "canvas/arranging.h"
#include "canvas/drawing.h"
#include "core/result.h"
#include "document/change_set.h"

#include <QObject>
#include <functional>
#include <optional>

namespace basalt::canvas {
class TopologyScene;
class TopologyView;
}

namespace basalt::document {
class DesignDocument;
class WhatIfSession;
}

namespace basalt::window {

class CanvasController : public QObject
{
    Q_OBJECT
public:
    CanvasController(document::DesignDocument &document, document::WhatIfSession &session,
                     canvas::TopologyView &view, QObject *parent = nullptr);

    /// A cable, or between a NIC and a port or bond of its own host a bond.
    void connectPorts(const QString &port, const QString &other);
    void moveThings(const QMap<QString, QPointF> &places);
    void renameThing(const QString &thing, const QString &name);
    void removeThings(const QStringList &things);
    void toggleFailed(const QStringList &things);
    /// Lays all cables that are still missing, as one step of undo; says what found no place.
    void cableRest();

    // What is selected, as one step of undo each.
    void align(canvas::Alignment alignment);
    void distribute(canvas::Direction direction);
    void arrangeSelection(); ///< by the automatic layout, about where it stands
    void arrangeAll();       ///< the automatic layout decides on everything again
    void addVlan(int id);
    void addBridge(std::optional<int> vlan = {});
    void addAddress(const QString &network);

signals:
    /// A request that was refused, with the reason in a sentence.
    void refused(const basalt::Error &error);

private:
    void redraw(bool everything);
    void follow(const document::ChangeSet &changes);
    void showStates();
    QString joinRefusal(const QString &port, const QString &other) const;
    canvas::Boxes chosenBoxes() const;
    void place(const QString &text, const canvas::Places &places);
    void stack(const QString &text,
               const std::function<Result<>(design::Design &design, const QString &on)> &change);
    void report(const Result<> &result);

    document::DesignDocument &m_document;
    document::WhatIfSession &m_session;
    canvas::TopologyView &m_view;
    canvas::VmPlacement m_placement; ///< as it is on the canvas now
};

}
