'use strict';
// Opens the model of the folder with the pipeline beside it: a window that is only started shows neither.
const { commands, Uri, window, workspace } = require('vscode');

exports.activate = async () => {
  const [folder] = workspace.workspaceFolders ?? [];
  const isOpen = window.tabGroups.all.some((group) => group.tabs.length > 0);
  if (folder && !isOpen) {
    const model = Uri.joinPath(folder.uri, 'model.cdev');
    await window.showTextDocument(model);
    await commands.executeCommand('cdev.openPipelineToTheSide', model);
  }
};
