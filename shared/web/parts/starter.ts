/**
 * What starts the script of a form. The same file is the service worker, and browsers ask for a worker's file themselves, whatever they
 * have: so the worker comes first, and what it has fetched the page takes from the browser's cache. Where there is no worker, or none
 * is allowed, or the browser does not say within three seconds, the page loads the script itself, once. A constant, since a policy lets it through by its hash.
 */
export const starter = `{const{src}=document.currentScript.dataset,load=()=>document.head.append(Object.assign(document.createElement("script"),{src})),worker=async()=>navigator.serviceWorker.register(src,{scope:"/f/",updateViaCache:"all"});document.addEventListener("DOMContentLoaded",()=>{Promise.race([worker(),new Promise(done=>setTimeout(done,3e3))]).then(load,load)})}`;
