// What the mouse does from press to release: pan, move, connect, select by a frame.
// A tool keeps the whole interaction to itself; only its end becomes a request.
#pragma once

#include <QMap>
#include <QPoint>
#include <QPointF>
#include <QStringList>
#include <memory>

class QGraphicsRectItem;

namespace basalt::canvas {

class DraftLinkItem;
class TopologyView;

class PointerTool
{
public:
    explicit PointerTool(TopologyView &view)
        : m_view(view)
    {}
    virtual ~PointerTool() = default;

    virtual void press(QPoint place) = 0;
    virtual void move(QPoint place, Qt::KeyboardModifiers keys) = 0;
    virtual void release(QPoint place, Qt::KeyboardModifiers keys) = 0;
    virtual void cancel() {}

protected:
    TopologyView &m_view;
};

class PanTool : public PointerTool
{
public:
    using PointerTool::PointerTool;
    ~PanTool() override;
    void press(QPoint place) override;
    void move(QPoint place, Qt::KeyboardModifiers keys) override;
    void release(QPoint place, Qt::KeyboardModifiers keys) override;

private:
    QPoint m_last;
};

/// Moves the selected devices; they snap to the grid unless Alt is held, cables follow at once.
class MoveTool : public PointerTool
{
public:
    using PointerTool::PointerTool;
    void press(QPoint place) override;
    void move(QPoint place, Qt::KeyboardModifiers keys) override;
    void release(QPoint place, Qt::KeyboardModifiers keys) override;
    void cancel() override;

private:
    QMap<QString, QPointF> placesAt(QPoint place, bool snaps) const;

    QPoint m_start;
    QMap<QString, QPointF> m_from;
    bool m_moved = false;
};

/// Draws a cable from a port, or leads a NIC into a bond: where it may land is lit up, elsewhere the
/// line says at once why not.
class ConnectTool : public PointerTool
{
public:
    ConnectTool(TopologyView &view, const QString &port);
    ~ConnectTool() override;
    void press(QPoint place) override;
    void move(QPoint place, Qt::KeyboardModifiers keys) override;
    void release(QPoint place, Qt::KeyboardModifiers keys) override;

private:
    QString m_port;
    std::unique_ptr<DraftLinkItem> m_draft;
};

/// Selects what a frame touches; with Shift or Ctrl in addition to what is selected.
class FrameTool : public PointerTool
{
public:
    FrameTool(TopologyView &view, bool adds);
    ~FrameTool() override;
    void press(QPoint place) override;
    void move(QPoint place, Qt::KeyboardModifiers keys) override;
    void release(QPoint place, Qt::KeyboardModifiers keys) override;

private:
    QPointF m_start;
    QStringList m_former;
    std::unique_ptr<QGraphicsRectItem> m_frame;
};

}
