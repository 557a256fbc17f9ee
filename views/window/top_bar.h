// The bar above everything: file and platform left, the mode in the middle, search right.
#pragma once

#include "design/search.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

namespace basalt::window {

enum class Mode { Design, Deploy };

class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QMenu *menu, QWidget *parent = nullptr);

    void setFile(const QString &name, const QString &facts, bool modified);
    void setEntries(const QList<design::SearchEntry> &entries); ///< what the search knows
    void startSearch();
    void setMode(Mode mode);
    void setDeployable(bool deployable); ///< whether there is a Deploy mode
    void setSimulated(bool simulated);

signals:
    void modeChosen(basalt::window::Mode mode);
    void thingsActivated(const QStringList &things);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *modeSwitch();
    void finishSearch(const QString &text);
    void showIcons();

    QToolButton *m_menuButton;
    QLabel *m_file;
    QLabel *m_facts;
    QLabel *m_simulated;
    QToolButton *m_designMode = nullptr;
    QToolButton *m_deployMode = nullptr;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QStringListModel *m_texts;
    QList<design::SearchEntry> m_entries;
};

}
