/**
 * What starts the script of a form. The same file is the service worker, and browsers ask for a worker's file themselves, whatever they
 * have: so the worker comes first, and what it has fetched the page takes from the browser's cache. Where there is no worker, or none
 * is allowed, the page loads the script itself. A constant, since a policy lets it through by its hash.
 */
export const starter = `{const{src}=document.currentScript.dataset,load=()=>document.head.append(Object.assign(document.createElement("script"),{src})),worker=navigator.serviceWorker;document.addEventListener("DOMContentLoaded",()=>{worker?worker.register(src,{scope:"/f/",updateViaCache:"all"}).then(load,load):load()})}`;
