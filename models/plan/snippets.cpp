#include "plan/snippets.h"

namespace basalt::plan::snippets {

const QList<const Snippet *> &all()
{
    static const QList<const Snippet *> list{
        &putFile,         &checkFile,         &removeFile,       &checkRemoved,
        &restoreFile,     &saveFile,          &installPackages,  &checkPackages,
        &releasePackages, &setServices,       &checkServices,    &restoreServices,
        &loadModules,     &unloadModules,     &checkModules,     &rebuildInitramfs,
        &checkInitramfs,  &restoreInitramfs,  &stageNetwork,     &unstageNetwork,
        &tryNetwork,      &awaitNetwork,      &reachAddress,     &confirmNetwork,
        &checkNetwork,    &undoNetwork,       &loginIscsi,       &checkIscsi,
        &logoutIscsi,     &addMaps,           &saveMaps,         &flushMaps,
        &checkMaps,       &createVolumeGroup, &checkVolumeGroup, &startLocks,
        &createVolumes,   &checkVolumes,      &activateVolumes,  &checkActiveVolumes,
        &checkOnline,     &checkRings,        &reloadCluster,    &checkConfigVersion,
        &checkLocking,    &clearCluster,      &saveCluster,      &fenceStatus,
        &pushCib,         &checkCib,          &restoreCib,
    };
    return list;
}

}
