// The canvas: shows the scene, zooms and pans, and turns mouse and keyboard into requests.
#pragma once

#include "canvas/canvas_tools.h"
#include "canvas/navigation.h"

#include <QGraphicsView>
#include <memory>

class QLineEdit;

namespace basalt::canvas {

class TopologyScene;

/// What the palette drags: the id of a design::Template.
inline constexpr auto templateMime = "application/x-basalt-template";

/// Which part of the drawing is seen, for a view made anew.
struct Sight
{
    double zoom = 1;
    QPointF middle;
    bool isFitted = true; ///< everything, whatever the size
};

class TopologyView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit TopologyView(TopologyScene *scene, QWidget *parent = nullptr);
    ~TopologyView() override;

    /// Why a cable between two ports is refused; empty if it is fine. Asked while dragging.
    using CableCheck = std::function<QString(const QString &port, const QString &other)>;
    void setCableCheck(const CableCheck &check) { m_cableCheck = check; }
    QString refusalOf(const QString &port, const QString &other) const;
    /// Where something dragged from a port may end; asked when the dragging begins.
    using TargetFinder = std::function<QStringList(const QString &port)>;
    void setTargetFinder(const TargetFinder &finder) { m_targetFinder = finder; }
    QStringList targetsOf(const QString &port) const;

    double zoom() const { return transform().m11(); }
    void setZoom(double zoom);
    void zoomIn() { setZoom(zoom() * 1.25); }
    void zoomOut() { setZoom(zoom() / 1.25); }
    void fitAll();
    void fitSelection();
    void selectAll();
    void startCable(); ///< from the selected port; the next call ends it at the one selected then
    QPointF middle() const; ///< of what is in sight
    Sight sight() const { return {zoom(), middle(), m_fitted}; }
    void setSight(const Sight &sight);
    void reveal(const QString &thing); ///< scrolls there if it is out of sight
    void startRename();

    TopologyScene *topology() const { return m_scene; }

signals:
    void connectRequested(const QString &port, const QString &other);
    void moveRequested(const QMap<QString, QPointF> &places);
    void renameRequested(const QString &thing, const QString &name);
    void removeRequested(const QStringList &things);
    void failRequested(const QStringList &things);
    void restoreRequested();
    void zoomChanged(double zoom);
    void insertRequested(const QString &templateId, QPointF place, const QString &onto);
    /// `thing` is empty on the empty canvas; `where` is on the screen.
    void menuRequested(const QString &thing, QPointF place, QPoint where);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;

private:
    void begin(std::unique_ptr<PointerTool> tool, QMouseEvent *event);
    void cancelTool();
    bool walk(QKeyEvent *event);
    void step(bool forward);
    void nudge(QPointF by);
    void fit(const QRectF &area, double largest);
    void commitRename();
    void describeSelection();
    void placeDots();
    QStringList factsAbout(const QString &thing) const;
    QString toolTip(const QString &thing) const;

    TopologyScene *m_scene;
    std::unique_ptr<PointerTool> m_tool;
    CableCheck m_cableCheck;
    TargetFinder m_targetFinder;
    QString m_cableStart; ///< the port a keyboard cable starts from
    QLineEdit *m_nameEdit;
    QString m_renamed;
    QPixmap m_dots;
    bool m_spaceHeld = false;
    bool m_fitted = true; ///< keeps everything in sight until the user zooms or pans
};

}
