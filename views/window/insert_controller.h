// Brings new things into the design: from the palette, from the clipboard, as duplicates.
#pragma once

#include "canvas/arranging.h"
#include "core/result.h"
#include "design/design.h"

#include <QObject>
#include <optional>

namespace basalt::canvas {
class TopologyView;
}

namespace basalt::document {
class DesignDocument;
}

namespace basalt::window {

class InsertController : public QObject
{
    Q_OBJECT
public:
    InsertController(document::DesignDocument &document, canvas::TopologyView &view,
                     QObject *parent = nullptr);

    /// Near `place`, else near the middle of what is in sight; `onto` as design::insert has it, but
    /// a network gets an address on each of several interfaces.
    void insert(const QString &templateId, std::optional<QPointF> place = {},
                const QStringList &onto = {});
    /// Into the middle, for the one thing that is selected, or for the ports and bonds that are.
    void insertForSelection(const QString &templateId);
    void copy();
    /// About `place`, else beside where it was copied.
    void paste(std::optional<QPointF> place = {});
    void duplicate();

signals:
    void refused(const basalt::Error &error);
    void inserted(const QStringList &things);

private:
    design::Design chosenClip();
    void add(const QString &text, const design::Design &clip, std::optional<QPointF> place);
    void settle(design::Design &after, const canvas::Places &wanted,
                std::optional<QPointF> place) const;
    void finish(const QString &text, const design::Design &after, const QStringList &chosen);

    document::DesignDocument &m_document;
    canvas::TopologyView &m_view;
};

}
