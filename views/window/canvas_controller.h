// Between the canvas and the document: answers the canvas's requests, shows what follows.
#pragma once

#include "canvas/drawing.h"
#include "core/result.h"
#include "document/change_set.h"

#include <QObject>

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

    void connectPorts(const QString &port, const QString &other);
    void moveThings(const QMap<QString, QPointF> &places);
    void renameThing(const QString &thing, const QString &name);
    void removeThings(const QStringList &things);
    void toggleFailed(const QStringList &things);
    /// Lays all cables that are still missing, as one step of undo; says what found no place.
    void cableRest();

signals:
    /// A request that was refused, with the reason in a sentence.
    void refused(const basalt::Error &error);

private:
    void redraw(bool everything);
    void follow(const document::ChangeSet &changes);
    void showStates();
    QString cableRefusal(const QString &port, const QString &other) const;
    void report(const Result<> &result);

    document::DesignDocument &m_document;
    document::WhatIfSession &m_session;
    canvas::TopologyView &m_view;
    canvas::VmPlacement m_placement; ///< as it is on the canvas now
};

}
