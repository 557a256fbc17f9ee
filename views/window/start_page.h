// What a window without a design shows: the ways to one.
#pragma once

#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace basalt::window {

class MainWindow;

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(MainWindow &window);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildWays();
    QWidget *buildExamples();
    void showRecentFiles();

    MainWindow &m_window;
    QWidget *m_recent;
    QVBoxLayout *m_recentFiles;
};

}
