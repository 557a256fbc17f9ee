// Between the outline and the document: does what is asked for there, or says why not.
#pragma once

#include "core/result.h"
#include "design/outline.h"

#include <QObject>

namespace basalt::canvas {
class TopologyScene;
}

namespace basalt::document {
class DesignDocument;
}

namespace basalt::panels {
class OutlinePanel;
}

namespace basalt::window {

class OutlineController : public QObject
{
    Q_OBJECT
public:
    OutlineController(document::DesignDocument &document, canvas::TopologyScene &scene,
                      panels::OutlinePanel &outline);

signals:
    void refused(const basalt::Error &error);

private:
    void rename(const design::OutlineEntry &entry, const QString &name);
    void remove(const QList<design::OutlineEntry> &entries);

    document::DesignDocument &m_document;
    canvas::TopologyScene &m_scene;
};

}
