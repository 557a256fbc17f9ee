// What the deployment is at, in words and as a bar, and the buttons that drive it.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace basalt::deploy {

class DeployBar : public QWidget
{
    Q_OBJECT
public:
    /// Everything the bar shows; a button that cannot be used says why.
    struct View
    {
        QString text;   ///< the state in a sentence
        QString detail; ///< numbers, time left
        QString notes;  ///< a line each; the last one is shown
        int done = 0;
        int total = 0;          ///< 0: no bar
        bool isEndless = false; ///< something is under way, nobody knows how much
        bool mayRead = false;
        bool isReadNext = false; ///< reading is what comes next
        bool readsAgain = false; ///< there are facts, but older ones
        bool mayStart = false;
        QString startHelp; ///< why it may not start, else what it does
        bool isExecuting = false;
        bool isPaused = false;
        bool mayCancel = false;
        bool offersUndo = false;
        bool mayUndo = false;
    };

    explicit DeployBar(QWidget *parent = nullptr);

    void show(const View &view);

signals:
    void readRequested();
    void startRequested();
    void pauseRequested();
    void goOnRequested();
    void cancelRequested();
    void undoRequested();

private:
    QPushButton *add(const QString &name, const QString &text, const QString &help);

    QLabel *m_text;
    QLabel *m_detail;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_readButton;
    QPushButton *m_startButton;
    QPushButton *m_pauseButton;
    QPushButton *m_cancelButton;
    QPushButton *m_undoButton;
    bool m_isPaused = false;
};

}
